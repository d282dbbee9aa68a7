#include "dateline/text/image.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "dateline/diagnostics/error.hpp"

using namespace dateline;

namespace {

struct Pair {
    std::uint32_t a, b;
};

std::vector<std::byte> sample_block() {
    ImageWriter writer;
    std::vector<Pair> const pairs{{1, 2}, {3, 4}};
    std::string_view const letters = "abc";
    writer.add_array("letters", std::span<char const>(letters));
    writer.add_array("pairs", std::span<Pair const>(pairs));
    writer.add("nothing", {});
    return writer.finish();
}

/// Why a block is refused, or "" when it is not.
std::string refusal(std::vector<std::byte> const& block) {
    try {
        ImageView const view(block, "words.bin");
        return {};
    } catch (Error const& e) {
        BOOST_TEST((e.status() == Exit::bad_material));
        BOOST_TEST(std::string(e.what()).starts_with("words.bin: "));
        return e.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(sections_are_read_back_as_they_were_written) {
    auto const block = sample_block();
    ImageView const view(block, "words.bin");
    auto const pairs = view.array<Pair>("pairs");
    BOOST_TEST(pairs.size() == 2u);
    BOOST_TEST(pairs[1].a == 3u);
    BOOST_TEST(pairs[1].b == 4u);
    BOOST_TEST(view.array<char>("letters").size() == 3u);
    BOOST_TEST(view.has("nothing"));
    BOOST_TEST(view.section("nothing").empty());
    BOOST_TEST(!view.has("else"));
}

BOOST_AUTO_TEST_CASE(sections_lie_on_borders_of_eight_bytes) {
    auto const block = sample_block();
    ImageView const view(block, "words.bin");
    for (char const* name : {"letters", "pairs"}) {
        BOOST_TEST((view.section(name).data() - block.data()) % 8 == 0);
    }
}

BOOST_AUTO_TEST_CASE(equal_sections_give_equal_bytes) { BOOST_TEST((sample_block() == sample_block())); }

BOOST_AUTO_TEST_CASE(an_image_without_sections_is_an_image) { BOOST_TEST(refusal(ImageWriter().finish()).empty()); }

BOOST_AUTO_TEST_CASE(a_missing_or_ragged_section_is_an_error) {
    auto const block = sample_block();
    ImageView const view(block, "words.bin");
    BOOST_CHECK_THROW((void)view.section("else"), Error);
    BOOST_CHECK_THROW((void)view.array<Pair>("letters"), Error);
}

BOOST_AUTO_TEST_CASE(damage_anywhere_is_refused) {
    auto const block = sample_block();
    BOOST_TEST(refusal(block).empty());
    for (std::size_t i = 0; i < block.size(); ++i) {
        auto damaged = block;
        damaged[i] ^= std::byte{0x10};
        BOOST_TEST(!refusal(damaged).empty(), "byte " << i);
    }
    for (std::size_t length = 0; length < block.size(); ++length) {
        BOOST_TEST(!refusal({block.begin(), block.begin() + static_cast<std::ptrdiff_t>(length)}).empty());
    }
}

BOOST_AUTO_TEST_CASE(the_refusal_says_what_is_wrong) {
    auto const block = sample_block();
    auto const with = [&](std::size_t at, std::byte value) {
        auto changed = block;
        changed[at] = value;
        return refusal(changed);
    };
    BOOST_TEST(with(0, std::byte{'X'}).find("does not begin with DATELINE") != std::string::npos);
    BOOST_TEST(with(8, std::byte{99}).find("format version 99") != std::string::npos);
    BOOST_TEST(with(block.size() - 1, std::byte{1}).find("checksum") != std::string::npos);
    BOOST_TEST(refusal({block.begin(), block.begin() + 40}).find("has 40 bytes") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_block_off_its_border_is_refused) {
    auto block = sample_block();
    block.insert(block.begin(), std::byte{0});
    BOOST_CHECK_THROW(ImageView(Bytes(block).subspan(1), "words.bin"), Error);
}
