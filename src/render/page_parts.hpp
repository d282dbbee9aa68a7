// The files of src/render/page as strings; their definitions are made at build time by embed_page.cmake.
#pragma once

#include <string_view>

namespace dateline::page {

extern std::string_view const skeleton;  ///< HTML with places named {{like this}}
extern std::string_view const style, script;
extern std::string_view const style_hash, script_hash;  ///< "sha256-..." of CSP

}  // namespace dateline::page
