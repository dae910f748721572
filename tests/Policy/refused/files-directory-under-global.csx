// refused: System.IO.Directory
«global::System.IO.Directory».GetFiles(".")
