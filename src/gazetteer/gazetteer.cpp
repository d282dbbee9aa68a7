// Answers questions about entities from the compiled tables: who has the id "elon-musk", what he is called for
// short, which roles he holds, which outlet publishes at "www.rt.com". A name without a listed short form is
// shortened here: a person to the last word ("Peskov"), leaving out "Jr." and the like.
#include "dateline/gazetteer/gazetteer.hpp"

#include <algorithm>
#include <array>

#include "dateline/text/fold.hpp"
#include "name_parts.hpp"
#include "tables.hpp"

namespace dateline {

std::string_view name(EntityType type) noexcept {
    constexpr std::array<std::string_view, 6> names{"PERSON", "ORG", "PLACE", "PRODUCT", "EVENT", "WORK"};
    return names[static_cast<std::size_t>(type)];
}

Gazetteer::Tables::Tables(ImageView const& image)
    : strings(image.array<char>("strings")),
      entities(image.array<EntityRecord>("entities")),
      more(image.array<MoreRecord>("more")),
      files(image.array<StringRef>("files")),
      sources(image.array<SourceRecord>("sources")),
      aliases(image.array<AliasRecord>("aliases")),
      entity_aliases(image.array<std::uint32_t>("entity_aliases")),
      by_id(image.array<EntityId>("by_id")),
      roles(image.array<RoleRecord>("roles")),
      holders(image.array<HolderRecord>("holders")),
      role_kinds(image.array<RoleKind>("role_kinds")),
      entity_kinds(image.array<std::uint32_t>("entity_kinds")),
      kinds(image.array<StringRef>("kinds")),
      outlets(image.array<OutletRecord>("outlets")),
      outlet_keys(image.array<OutletKey>("outlet_keys")),
      words(image.array<WordRecord>("words")),
      ambiguous(image.array<AmbiguousRecord>("ambiguous")),
      near(image.array<NearRecord>("near")),
      grammar(image.array<GrammarWord>("grammar")),
      names(image, "names"),
      phrases(image, "phrases") {
    held.reserve(roles.size());
    for (RoleRecord const& r : roles) {
        HeldRole role;
        role.role = r.role;
        role.of = r.of;
        if (r.has_from != 0) role.from = Day{r.from};
        if (r.has_to != 0) role.to = Day{r.to};
        held.push_back(role);
    }
}

std::string_view Gazetteer::Tables::string(StringRef ref) const noexcept {
    std::size_t length = 0;
    unsigned shift = 0;
    for (std::size_t at = ref;; ++at) {
        auto const byte = static_cast<unsigned char>(strings[at]);
        length |= std::size_t{byte & 0x7Fu} << shift;
        shift += 7;
        if (byte < 0x80) return {strings.data() + at + 1, length};
    }
}

MoreRecord const& Gazetteer::Tables::more_of(EntityId e) const noexcept {
    static constexpr MoreRecord nothing{};
    std::uint32_t const at = entities[index(e)].more;
    return at == no_record ? nothing : more[at];
}

bool Gazetteer::Tables::has_kind(EntityId e, std::uint32_t kind) const noexcept {
    MoreRecord const& m = more_of(e);
    auto const own = entity_kinds.subspan(m.first_kind, m.kinds);
    return std::find(own.begin(), own.end(), kind) != own.end();
}

Gazetteer::Gazetteer(ImageView image) : tables_(std::make_unique<Tables>(image)) {}
Gazetteer::Gazetteer(std::vector<std::byte> image, std::string_view name)
    : owned_(std::move(image)), tables_(std::make_unique<Tables>(ImageView(owned_, name))) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Gazetteer::Tables const& Gazetteer::tables() const noexcept { return *tables_; }
std::uint32_t Gazetteer::size() const noexcept { return static_cast<std::uint32_t>(tables_->entities.size() - 1); }
std::string_view Gazetteer::id(EntityId e) const noexcept { return tables_->string(tables_->entities[index(e)].id); }
std::string_view Gazetteer::name(EntityId e) const noexcept {
    return tables_->string(tables_->entities[index(e)].name);
}
std::string_view Gazetteer::short_name(EntityId e) const noexcept {
    if (StringRef const listed = tables_->more_of(e).short_name; listed != 0) return tables_->string(listed);
    return type(e) == EntityType::person ? surname_of(name(e), tables_->grammar) : name(e);
}
EntityType Gazetteer::type(EntityId e) const noexcept { return tables_->entities[index(e)].type; }
Gender Gazetteer::gender(EntityId e) const noexcept { return tables_->entities[index(e)].gender; }
std::string_view Gazetteer::wikidata(EntityId e) const noexcept {
    return tables_->string(tables_->more_of(e).wikidata);
}
EntityId Gazetteer::stands_for(EntityId e) const noexcept { return tables_->more_of(e).stands_for; }
EntityId Gazetteer::part_of(EntityId e) const noexcept { return tables_->more_of(e).part_of; }

std::optional<Outlet> Gazetteer::outlet(EntityId e) const noexcept {
    std::uint32_t const at = tables_->more_of(e).outlet;
    if (at == no_record) return std::nullopt;
    OutletRecord const& o = tables_->outlets[at];
    return Outlet{tables_->string(o.zone), tables_->string(o.country), o.day_first != 0, o.agency != 0};
}

std::span<HeldRole const> Gazetteer::roles(EntityId e) const noexcept {
    MoreRecord const& m = tables_->more_of(e);
    return std::span(tables_->held).subspan(m.first_role, m.roles);
}

std::optional<EntityId> Gazetteer::find(std::string_view id) const noexcept {
    auto const& sorted = tables_->by_id;
    auto const at = std::partition_point(sorted.begin(), sorted.end(), [&](EntityId e) { return this->id(e) < id; });
    if (at == sorted.end() || this->id(*at) != id) return std::nullopt;
    return *at;
}

std::optional<EntityId> Gazetteer::outlet_of(std::string_view host_or_name) const {
    auto const look_up = [&](std::string_view folded) -> std::optional<EntityId> {
        auto const& keys = tables_->outlet_keys;
        std::uint64_t const hash = word_hash(folded);
        auto at = std::partition_point(keys.begin(), keys.end(), [&](OutletKey const& k) { return k.hash < hash; });
        for (; at != keys.end() && at->hash == hash; ++at)
            if (tables_->string(at->text) == folded) return at->entity;
        return std::nullopt;
    };
    std::string const folded = fold(host_or_name);
    std::string_view rest = folded;
    if (auto const found = look_up(rest)) return found;
    if (rest.find(' ') != std::string_view::npos) return std::nullopt;
    for (auto dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
        rest.remove_prefix(dot + 1);
        if (rest.find('.') == std::string_view::npos) break;
        if (auto const found = look_up(rest)) return found;
    }
    return std::nullopt;
}

std::vector<Gazetteer::Alias> Gazetteer::aliases(EntityId e) const {
    std::vector<Alias> all;
    auto const& t = *tables_;
    for (auto at = t.entities[index(e)].first_alias; at < t.entities[index(e) + 1].first_alias; ++at) {
        AliasRecord const& alias = t.aliases[t.entity_aliases[at]];
        all.push_back({t.string(alias.text), alias.kind});
    }
    return all;
}

std::string Gazetteer::defined_at(EntityId e) const {
    EntityRecord const& r = tables_->entities[index(e)];
    std::string place = std::string(tables_->string(tables_->files[r.file])) + ':' + std::to_string(r.line);
    auto const& all = tables_->sources;
    auto const at =
        std::partition_point(all.begin(), all.end(), [&](SourceRecord const& s) { return index(s.entity) < index(e); });
    if (at != all.end() && at->entity == e) (place += ", from ") += tables_->string(at->source);
    return place;
}

bool held_on(HeldRole const& role, std::optional<Day> on) noexcept {
    if (!on) return !role.to;
    return (!role.from || number(*role.from) <= number(*on)) && (!role.to || number(*on) < number(*role.to));
}

namespace {
/// Is `outer` reached from `inner` by stands_for and part_of? A list with a circle ends the search after eight steps.
bool reaches(Gazetteer const& g, EntityId inner, EntityId outer, int steps) noexcept {
    if (inner == EntityId::none || steps == 0) return false;
    return inner == outer || reaches(g, g.stands_for(inner), outer, steps - 1) ||
           reaches(g, g.part_of(inner), outer, steps - 1);
}
}  // namespace

bool related(Gazetteer const& gazetteer, EntityId a, EntityId b) noexcept {
    return reaches(gazetteer, a, b, 8) || reaches(gazetteer, b, a, 8);
}

bool Gazetteer::speaks_for(EntityId speaker, EntityId body, std::optional<Day> on) const noexcept {
    auto const held = roles(speaker);
    return std::any_of(held.begin(), held.end(), [&](HeldRole const& r) {
        RoleKind const& kind = tables_->role_kinds[r.role];
        return (kind.office != 0 || kind.speaks != 0) && held_on(r, on) && related(*this, body, r.of);
    });
}

}  // namespace dateline
