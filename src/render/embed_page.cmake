# Writes a C++ file that holds the page's skeleton, style and script as strings, and the hashes by which the page's
# Content-Security-Policy lets this style and this script run and no other (CSP 3, "sha256-" and base64).
#   cmake -DFOLDER=src/render/page -DOUT=page_parts.cpp -P embed_page.cmake
function(base64_of_sha256 result text)
  string(SHA256 hex "${text}")
  set(letters ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(hex "${hex}00")  # 32 bytes and one of padding: eleven groups of three
  set(coded "")
  foreach(group RANGE 0 10)
    math(EXPR at "${group} * 6")
    string(SUBSTRING "${hex}" ${at} 6 three)
    foreach(shift 18 12 6 0)
      math(EXPR letter "(0x${three} >> ${shift}) & 63")
      string(SUBSTRING "${letters}" ${letter} 1 letter)
      string(APPEND coded "${letter}")
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" coded "${coded}")
  set(${result} "sha256-${coded}" PARENT_SCOPE)
endfunction()

function(read_files result)
  set(whole "")
  foreach(name ${ARGN})
    file(READ ${FOLDER}/${name} text)
    string(APPEND whole "${text}")
  endforeach()
  set(${result} "${whole}" PARENT_SCOPE)
endfunction()

read_files(skeleton page.html)
read_files(style page.css)
read_files(script data.js filter.js rows.js list.js article.js start.js)
base64_of_sha256(style_hash "${style}")
base64_of_sha256(script_hash "${script}")
file(WRITE ${OUT} "// Made by embed_page.cmake from the files of src/render/page.
#include \"page_parts.hpp\"
namespace dateline::page {
std::string_view const skeleton = R\"page(${skeleton})page\";
std::string_view const style = R\"page(${style})page\";
std::string_view const script = R\"page(${script})page\";
std::string_view const style_hash = \"${style_hash}\";
std::string_view const script_hash = \"${script_hash}\";
}  // namespace dateline::page
")
