// refused: System.Random()
class Base { public virtual T Make<T>() where T : new() => default; }
// next block
class D : Base { public override T Make<T>() => new T(); }
new D().«Make<Random>»()
