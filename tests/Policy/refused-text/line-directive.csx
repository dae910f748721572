// refused: #line
«#line 7 "other.md"»
1
