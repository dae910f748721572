// refused: System.SerializableAttribute
// metadata: no
[«System.Serializable»] class A { }
