// value: woof
abstract class Animal { public abstract string Say(); public override string ToString() => Say(); } class Dog : Animal { public override string Say() => "woof"; }
new Dog().ToString()
