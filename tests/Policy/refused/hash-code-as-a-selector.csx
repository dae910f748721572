// refused: System.Object.GetHashCode
new object[] { "a" }.Select(o => o.«GetHashCode»()).First()
