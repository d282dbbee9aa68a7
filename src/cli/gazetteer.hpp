// The verbs of `dateline gazetteer`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "command.hpp"

namespace dateline {

void add_gazetteer_compile(CLI::App& gazetteer, Session& session);
void add_gazetteer_import(CLI::App& gazetteer, Session& session);
void add_gazetteer_suggest(CLI::App& gazetteer, Session& session);

/// Files and folders that must be there.
[[nodiscard]] std::vector<std::filesystem::path> existing_lists(std::vector<std::string> const& lists);
/// "1 entity", "2 entities".
[[nodiscard]] std::string counted(std::uint64_t count, char const* one, char const* several);

}  // namespace dateline
