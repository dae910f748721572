// refused: System.Collections.Hashtable
new «System.Collections.Hashtable»().Count
