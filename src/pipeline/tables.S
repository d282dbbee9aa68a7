/* The compiled word lists, as they lie in the build folder, in read-only memory. */
    .section .rodata
    .balign 64
    .global dateline_tables_begin
    .global dateline_tables_end
dateline_tables_begin:
    .incbin DATELINE_TABLES
dateline_tables_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits
