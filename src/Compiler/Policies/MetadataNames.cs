using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace AnswerKey.Compiler.Policies;

/// <summary>What the handles of an emitted assembly are called, in the form that <see cref="PolicyRules"/> asks for.</summary>
internal sealed class MetadataNames(MetadataReader reader)
{
    /// <summary>The assembly a type comes from and its name without the number of type arguments.</summary>
    public (string Assembly, string Name) Of(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = Plain(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var (assembly, outer) = Of((TypeReferenceHandle)type.ResolutionScope);
            return (assembly, outer + "+" + name);
        }
        var scope =
            type.ResolutionScope.Kind == HandleKind.AssemblyReference
                ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
                : "";
        return (scope, type.Namespace.IsNil ? name : reader.GetString(type.Namespace) + "." + name);
    }

    /// <summary>The name of a type of this assembly, without the number of type arguments.</summary>
    public string Of(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = Plain(type.Name);
        return !type.GetDeclaringType().IsNil ? Of(type.GetDeclaringType()) + "+" + name
            : type.Namespace.IsNil ? name
            : reader.GetString(type.Namespace) + "." + name;
    }

    /// <summary>The type outside this assembly that a member reference belongs to; null for a type of this assembly and for arrays.</summary>
    public (string Assembly, string Name)? Parent(EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
            return Of((TypeReferenceHandle)parent);
        if (parent.Kind != HandleKind.TypeSpecification)
            return null;
        var type = reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(new SimpleNames(), null);
        return type.Reference is { } reference ? Of(reference) : null;
    }

    public bool IsStatic(MemberReference member) => !reader.GetBlobReader(member.Signature).ReadSignatureHeader().IsInstance;

    /// <summary>The simple names of a method's parameter types, such as <c>Int32,Double[]</c>.</summary>
    public static string Parameters(MemberReference member) =>
        member.GetKind() == MemberReferenceKind.Method ? Parameters(member.DecodeMethodSignature(new SimpleNames(), null)) : "";

    /// <inheritdoc cref="Parameters(MemberReference)"/>
    public static string Parameters(MethodDefinition method) => Parameters(method.DecodeSignature(new SimpleNames(), null));

    public static bool HasUnsafeType(TypeSpecification type) => SawUnsafeType(names => type.DecodeSignature(names, null));

    public static bool HasUnsafeType(MethodDefinition method) => SawUnsafeType(names => method.DecodeSignature(names, null));

    public static bool HasUnsafeType(FieldDefinition field) => SawUnsafeType(names => field.DecodeSignature(names, null));

    public static bool HasUnsafeType(StandaloneSignature signature) =>
        signature.GetKind() != StandaloneSignatureKind.LocalVariables
        || SawUnsafeType(names => signature.DecodeLocalSignature(names, null));

    private static string Parameters(MethodSignature<SimpleName> signature) =>
        string.Join(',', signature.ParameterTypes.Select(type => type.Name));

    private static bool SawUnsafeType(Action<SimpleNames> decode)
    {
        var names = new SimpleNames();
        decode(names);
        return names.SawUnsafeType;
    }

    /// <summary>The generic types of other assemblies that any signature gives type arguments, at any depth, and whether <see cref="Random"/> is one of these.</summary>
    public (IReadOnlyCollection<TypeReferenceHandle> Types, bool WithGenerator) Instantiations()
    {
        var names = new SimpleNames();
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
            reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(names, null);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
            reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(names, null);
        foreach (var handle in reader.FieldDefinitions)
            reader.GetFieldDefinition(handle).DecodeSignature(names, null);
        foreach (var handle in reader.MethodDefinitions)
            reader.GetMethodDefinition(handle).DecodeSignature(names, null);
        return (names.Instantiated, names.SawGeneratorArgument);
    }

    public string Outermost(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return reader.GetString(type.Name);
    }

    public bool IsDelegate(TypeDefinition type) =>
        type.BaseType.Kind == HandleKind.TypeReference && Of((TypeReferenceHandle)type.BaseType).Name == "System.MulticastDelegate";

    /// <summary>Whether the compiler says that it wrote something itself. A script could say so too, but may not name the attribute.</summary>
    public bool AreMarkedGenerated(CustomAttributeHandleCollection attributes) =>
        attributes
            .Select(handle => reader.GetCustomAttribute(handle).Constructor)
            .Any(constructor =>
                constructor.Kind == HandleKind.MemberReference
                && Parent(reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
                    is (_, "System.Runtime.CompilerServices.CompilerGeneratedAttribute")
            );

    private string Plain(StringHandle name) => Plain(reader, name);

    private static string Plain(MetadataReader reader, StringHandle name)
    {
        var text = reader.GetString(name);
        var arity = text.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? text : text[..arity];
    }

    /// <param name="Reference">The type's definition if it stands in another assembly.</param>
    private readonly record struct SimpleName(string Name, TypeReferenceHandle? Reference = null);

    private sealed class SimpleNames : ISignatureTypeProvider<SimpleName, object?>
    {
        public bool SawUnsafeType { get; private set; }
        public bool SawGeneratorArgument { get; private set; }
        public List<TypeReferenceHandle> Instantiated { get; } = [];

        public SimpleName GetArrayType(SimpleName elementType, ArrayShape shape) => new(elementType.Name + "[]");

        public SimpleName GetSZArrayType(SimpleName elementType) => new(elementType.Name + "[]");

        public SimpleName GetByReferenceType(SimpleName elementType) => elementType;

        public SimpleName GetFunctionPointerType(MethodSignature<SimpleName> signature) => Unsafe();

        public SimpleName GetGenericInstantiation(SimpleName genericType, ImmutableArray<SimpleName> typeArguments)
        {
            if (genericType.Reference is { } made)
                Instantiated.Add(made);
            SawGeneratorArgument |= typeArguments.Any(a => a.Name == "Random");
            return genericType;
        }

        public SimpleName GetGenericMethodParameter(object? genericContext, int index) => new("T");

        public SimpleName GetGenericTypeParameter(object? genericContext, int index) => new("T");

        public SimpleName GetModifiedType(SimpleName modifier, SimpleName unmodifiedType, bool isRequired) => unmodifiedType;

        // The compiler pins only what unsafe code fixes.
        public SimpleName GetPinnedType(SimpleName elementType) => Unsafe();

        public SimpleName GetPointerType(SimpleName elementType) => Unsafe();

        public SimpleName GetPrimitiveType(PrimitiveTypeCode typeCode) =>
            typeCode == PrimitiveTypeCode.TypedReference ? Unsafe() : new(typeCode.ToString());

        public SimpleName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            new(Plain(reader, reader.GetTypeDefinition(handle).Name));

        public SimpleName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            new(Plain(reader, reader.GetTypeReference(handle).Name), handle);

        public SimpleName GetTypeFromSpecification(
            MetadataReader reader,
            object? genericContext,
            TypeSpecificationHandle handle,
            byte rawTypeKind
        ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        private SimpleName Unsafe()
        {
            SawUnsafeType = true;
            return new("*");
        }
    }
}
