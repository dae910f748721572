// refused: System.Random()
class Base { public virtual T Make<T>(T like) where T : new() => new(); }
class D : Base;
Random seeded = new(1);
// next block
new D().«Make»(seeded)
