# What `cmake --install` puts where, and the Debian packages that CPack makes of it: `dateline` (the program, its man pages
# and completions) and `libdateline-dev` (the rooms as static libraries, headers, find_package and pkg-config).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS dateline RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

# Man pages and completions come from the program itself.
set(documents ${CMAKE_BINARY_DIR}/documents)
install(CODE "
  file(MAKE_DIRECTORY \"${documents}\")
  foreach(arguments \"help|--man-pages|${documents}/man\" \"completion|bash|dateline\" \"completion|zsh|_dateline\"
          \"completion|fish|dateline.fish\")
    string(REPLACE \"|\" \";\" words \"\${arguments}\")
    list(GET words 0 command)
    if(command STREQUAL completion)
      list(POP_BACK words file)
      set(output OUTPUT_FILE \"${documents}/\${file}\")
    else()
      set(output)
    endif()
    execute_process(COMMAND \"$<TARGET_FILE:dateline>\" \${words} \${output} COMMAND_ERROR_IS_FATAL ANY)
  endforeach()" COMPONENT program)
foreach(section 1 7)
  install(DIRECTORY ${documents}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program
          FILES_MATCHING PATTERN "*.${section}")
endforeach()
install(FILES ${documents}/dateline DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${documents}/_dateline DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
install(FILES ${documents}/dateline.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
install(FILES ${CMAKE_SOURCE_DIR}/include/dateline/exchange/timeline.schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/dateline COMPONENT program)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/dateline RENAME copyright COMPONENT program)

# The library: all rooms but the command line.
set(library_rooms pipeline render exchange query store timeline event article temporal gazetteer syntax calendar text diagnostics)
add_library(dateline_library INTERFACE)
set_target_properties(dateline_library PROPERTIES EXPORT_NAME dateline)
set(library_targets ${library_rooms})
list(TRANSFORM library_targets PREPEND dateline_)
target_compile_features(dateline_library INTERFACE cxx_std_20)
target_link_libraries(dateline_library INTERFACE ${library_targets})
install(TARGETS dateline_library ${library_targets} EXPORT dateline-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        COMPONENT library)
install(EXPORT dateline-targets NAMESPACE dateline:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dateline COMPONENT library)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/include/dateline DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library
        PATTERN cli EXCLUDE PATTERN xml_tree.hpp EXCLUDE)  # what libxml2 stands in is no interface
configure_package_config_file(${CMAKE_SOURCE_DIR}/src/dateline-config.cmake.in ${CMAKE_BINARY_DIR}/dateline-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dateline)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/dateline-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/dateline-config.cmake ${CMAKE_BINARY_DIR}/dateline-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dateline COMPONENT library)
list(TRANSFORM library_rooms PREPEND "-ldateline_" OUTPUT_VARIABLE libraries)
list(JOIN libraries " " libraries)
configure_file(${CMAKE_SOURCE_DIR}/src/dateline.pc.in ${CMAKE_BINARY_DIR}/dateline.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/dateline.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Dateline authors <dateline@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "turns news articles into timelines")
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME dateline)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "graphviz, librsvg2-bin, fonts-inter")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libdateline-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS
    "libboost1.81-dev, libboost-graph1.81-dev, libboost-json1.81-dev, libyaml-cpp-dev, libicu-dev, libsqlite3-dev, libxml2-dev, zlib1g-dev, libfmt-dev")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Reads news articles, finds who did what when, and answers, draws and exports timelines.")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "Dateline's rooms as static libraries, for C++ programs.")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
include(CPack)
