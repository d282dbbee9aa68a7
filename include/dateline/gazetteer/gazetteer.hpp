// A gazetteer is a list of entities with their names, compiled into one flat image: the matcher's table of
// token-hash sequences, the entities, their roles by date. It is immutable; any number of threads share it.
// Lists come from YAML (format: gazetteers/README.md); the bundled ones are compiled into the program.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/gazetteer/entity.hpp"
#include "dateline/text/image.hpp"

namespace dateline {

class Vocabulary;

class Gazetteer {
public:
    /// A view of compiled bytes that outlive it (the program's own tables).
    explicit Gazetteer(ImageView image);
    /// Owns its compiled bytes.
    explicit Gazetteer(std::vector<std::byte> image, std::string_view name);
    ~Gazetteer();
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    [[nodiscard]] std::uint32_t size() const noexcept;
    [[nodiscard]] std::string_view id(EntityId e) const noexcept;    ///< "elon-musk"
    [[nodiscard]] std::string_view name(EntityId e) const noexcept;  ///< "Elon Musk"
    [[nodiscard]] std::string_view short_name(
        EntityId e) const noexcept;  ///< "Musk" (surname or short form), else the name
    [[nodiscard]] EntityType type(EntityId e) const noexcept;
    [[nodiscard]] Gender gender(EntityId e) const noexcept;
    [[nodiscard]] std::string_view wikidata(EntityId e) const noexcept;  ///< "Q317521" or empty
    [[nodiscard]] EntityId stands_for(EntityId e) const noexcept;        ///< metonymy: kremlin -> russian-government
    [[nodiscard]] EntityId part_of(EntityId e) const noexcept;
    [[nodiscard]] std::optional<Outlet> outlet(EntityId e) const noexcept;
    [[nodiscard]] std::span<HeldRole const> roles(EntityId e) const noexcept;
    /// Does `speaker` speak for `body` on a day: a spokesman, chief or holder of an office of it, or of what it stands
    /// for or is part of.
    [[nodiscard]] bool speaks_for(EntityId speaker, EntityId body, std::optional<Day> on) const noexcept;
    [[nodiscard]] std::optional<EntityId> find(std::string_view id) const noexcept;  ///< by id
    /// The outlet of a web host ("www.rt.com" -> rt) or of a name as printed ("Reuters").
    [[nodiscard]] std::optional<EntityId> outlet_of(std::string_view host_or_name) const;
    /// All spellings of an entity as listed: (text, kind).
    struct Alias {
        std::string_view text;
        AliasKind kind;
    };
    [[nodiscard]] std::vector<Alias> aliases(EntityId e) const;
    /// Where an entity was defined: "gazetteers/people/business.yaml:12".
    [[nodiscard]] std::string defined_at(EntityId e) const;

    struct Tables;  ///< the matcher's and decider's view; src/gazetteer/tables.hpp
    [[nodiscard]] Tables const& tables() const noexcept;

private:
    std::vector<std::byte> owned_;
    std::unique_ptr<Tables> tables_;
};

/// Reads YAML files and folders and compiles them into an image. All mistakes of all files go to `diagnostics`
/// (places, carets, suggestions); with an error among them the result is empty. Shared names are warnings.
[[nodiscard]] std::vector<std::byte> compile_gazetteer(std::span<std::filesystem::path const> files_or_folders,
                                                       Vocabulary const& vocabulary, Diagnostics& diagnostics);
/// The same for the YAML text of one file; `name` stands for it in messages.
[[nodiscard]] std::vector<std::byte> compile_gazetteer_text(std::string_view yaml, std::string_view name,
                                                            Vocabulary const& vocabulary, Diagnostics& diagnostics);

}  // namespace dateline
