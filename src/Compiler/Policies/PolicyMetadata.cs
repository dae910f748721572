using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace AnswerKey.Compiler.Policies;

/// <summary>Asks about everything an emitted assembly refers to, from its tables and its instructions.</summary>
internal sealed class PolicyMetadata
{
    /// <summary>How the name of the only type begins that the compiler fills with memory tricks; no script can declare such a name.</summary>
    private const string ImplementationDetails = "<PrivateImplementationDetails>";

    private readonly PEReader _pe;
    private readonly MetadataReader _reader;
    private readonly MetadataNames _names;
    private readonly ImmutableHashSet<string> _trusted;
    private readonly List<string> _refused = [];
    private bool _isUnclear;

    /// <summary>What only the compiler may use, and only apart: by token, what messages call it.</summary>
    private readonly Dictionary<EntityHandle, string> _apart = [];

    private PolicyMetadata(PEReader pe, ImmutableHashSet<string> trusted)
    {
        _pe = pe;
        _reader = pe.GetMetadataReader();
        _names = new MetadataNames(_reader);
        _trusted = trusted;
    }

    /// <param name="trusted">The assemblies whose every member may be used: those of the session's earlier blocks, and the owner's.</param>
    /// <returns>
    /// What messages call each thing that is refused; and whether something is used of which only the source shows that it is allowed.
    /// </returns>
    public static (List<string> Refused, bool IsUnclear) Of(ImmutableArray<byte> assembly, ImmutableHashSet<string> trusted)
    {
        using var pe = new PEReader(assembly);
        var check = new PolicyMetadata(pe, trusted);
        check.Tables();
        check.TypeReferences();
        check.MemberReferences();
        check.Definitions();
        check.Generics();
        return (check._refused, check._isUnclear);
    }

    private void Tables()
    {
        foreach (
            var (table, subject) in (ReadOnlySpan<(TableIndex, string)>)
                [
                    (TableIndex.ImplMap, "P/Invoke"),
                    (TableIndex.ModuleRef, "a native module"),
                    (TableIndex.DeclSecurity, "unsafe code"),
                    (TableIndex.FieldMarshal, "marshalling"),
                    (TableIndex.File, "another file"),
                    (TableIndex.ManifestResource, "a resource"),
                    (TableIndex.ExportedType, "a forwarded type"),
                ]
        )
        {
            if (_reader.GetTableRowCount(table) > 0)
                _refused.Add(subject);
        }
        foreach (var handle in _reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            if (_reader.GetCustomAttribute(handle).Constructor.Kind == HandleKind.MethodDefinition)
                _refused.Add("an attribute of the assembly");
        }
    }

    private void TypeReferences()
    {
        foreach (var handle in _reader.TypeReferences)
        {
            var (assembly, name) = _names.Of(handle);
            if (name == "System.Random")
                LeftOutGenerators();
            if (
                !_trusted.Contains(assembly)
                && !PolicyRules.Written.Allows(assembly, name)
                && !PolicyRules.Emitted.Allows(assembly, name)
                && !PolicyRules.EmittedApart.Allows(assembly, name)
            )
                _refused.Add(Policy.Subject(name));
        }
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var type = MetadataTokens.TypeSpecificationHandle(row);
            Unsafe(MetadataNames.HasUnsafeType(_reader.GetTypeSpecification(type)));
            MadeByConstraint(type);
        }
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var locals = MetadataTokens.StandaloneSignatureHandle(row);
            Unsafe(MetadataNames.HasUnsafeType(_reader.GetStandaloneSignature(locals)));
        }
    }

    /// <summary>A generator that is left out or null cannot be told here from one that is given.</summary>
    private void LeftOutGenerators() =>
        _isUnclear |=
            _reader.MemberReferences.Select(_reader.GetMemberReference).Any(member => TakesGenerator(MetadataNames.Parameters(member)))
            || _reader
                .MethodDefinitions.Select(_reader.GetMethodDefinition)
                .Any(method => TakesGenerator(MetadataNames.Parameters(method)));

    private static bool TakesGenerator(string parameters) => parameters.Split(',').Contains("Random");

    /// <summary>A trusted generic type or function may make its type argument by <c>where T : new()</c>.</summary>
    private void MadeByConstraint(EntityHandle owner) =>
        _isUnclear |= _names.Parent(owner) is var (assembly, _) && _trusted.Contains(assembly);

    /// <summary>What a signature names is in the table of references; pointers and typed references stand nowhere but in signatures.</summary>
    private void Unsafe(bool isUnsafe)
    {
        if (isUnsafe)
            _refused.Add("a pointer");
    }

    private void MemberReferences()
    {
        // To implement an interface's member is not to call it: a number type of an author's own has a Parse.
        var implemented = _reader
            .TypeDefinitions.SelectMany(type => _reader.GetTypeDefinition(type).GetMethodImplementations())
            .Select(handle => _reader.GetMethodImplementation(handle).MethodDeclaration)
            .ToHashSet();
        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            var name = _reader.GetString(member.Name);
            if (name == nameof(GetHashCode) || _names.Parent(member.Parent) is not var (assembly, type) || _trusted.Contains(assembly))
                continue;
            if (Allows(PolicyRules.Written) || Allows(PolicyRules.Emitted))
                continue;
            else if (Allows(PolicyRules.EmittedApart) || implemented.Contains(handle))
                _apart[handle] = Subject();
            else
                _refused.Add(Subject());

            string Subject() => Policy.Subject(type, name, () => MetadataNames.Parameters(member));

            bool Allows(PolicyRules rules) =>
                rules.Allows(
                    assembly,
                    type,
                    name,
                    member.GetKind() == MemberReferenceKind.Method && _names.IsStatic(member),
                    () => MetadataNames.Parameters(member)
                );
        }
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var method = _reader.GetMethodSpecification(handle).Method;
            if (method.Kind == HandleKind.MemberReference)
                MadeByConstraint(_reader.GetMemberReference((MemberReferenceHandle)method).Parent);
            if (_apart.TryGetValue(method, out var subject))
                _apart[handle] = subject;
        }
    }

    /// <summary>
    /// What trusted generics do with their type arguments is not seen here: a struct may make one by <c>where T : new()</c>
    /// though nothing calls its constructor, an override has this constraint without writing it, and a delegate's call does not say that
    /// what it is given as null is a generator.
    /// </summary>
    private void Generics()
    {
        if (_trusted.IsEmpty)
            return;
        var (types, withGenerator) = _names.Instantiations();
        _isUnclear |= withGenerator || types.Any(type => _trusted.Contains(_names.Of(type).Assembly));
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.GenericParam); row++)
            _isUnclear |=
                (
                    _reader.GetGenericParameter(MetadataTokens.GenericParameterHandle(row)).Attributes
                    & (GenericParameterAttributes.DefaultConstructorConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint)
                ) == GenericParameterAttributes.DefaultConstructorConstraint;
    }

    private void Definitions()
    {
        foreach (var handle in _reader.TypeDefinitions)
        {
            var type = _reader.GetTypeDefinition(handle);
            var name = _names.Outermost(handle);
            var apart = name.StartsWith(ImplementationDetails, StringComparison.Ordinal);
            if (name == "<Module>" && type.GetMethods().Count > 0)
                _refused.Add("a module initializer");
            if (!apart && (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout)
                _refused.Add("System.Runtime.InteropServices.StructLayoutAttribute");
            if (IsEquatableByIdentity(type))
                _refused.Add(Policy.EquatableByIdentity);
            foreach (var handleOfField in type.GetFields())
            {
                var field = _reader.GetFieldDefinition(handleOfField);
                if (!apart && (field.Attributes & FieldAttributes.HasFieldRVA) != 0)
                    _refused.Add("data at a fixed address");
                Unsafe(MetadataNames.HasUnsafeType(field));
            }
            foreach (var method in type.GetMethods())
                Method(_reader.GetMethodDefinition(method), apart, _names.IsDelegate(type));
        }
    }

    /// <summary>Its own Equals is called, or not, as the hash codes have it that it did not write: those of where an object lies.</summary>
    private bool IsEquatableByIdentity(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.Interface) == 0
        && type.GetInterfaceImplementations()
            .Any(i => _names.Parent(_reader.GetInterfaceImplementation(i).Interface) is (_, "System.IEquatable"))
        && !type.GetMethods().Any(method => IsSoCalled(_reader.GetMethodDefinition(method).Name));

    private void Method(MethodDefinition method, bool apart, bool isDelegate)
    {
        var name = _reader.GetString(method.Name);
        var abstracted = (method.Attributes & MethodAttributes.Abstract) != 0;
        const MethodImplAttributes native =
            MethodImplAttributes.CodeTypeMask | MethodImplAttributes.InternalCall | MethodImplAttributes.Unmanaged;
        if (!isDelegate && ((method.ImplAttributes & native) != 0 || method.RelativeVirtualAddress == 0 && !abstracted))
            _refused.Add("extern");
        if (name == "Finalize" && method.GetParameters().Count == 0)
            _refused.Add("a finalizer");
        Unsafe(MetadataNames.HasUnsafeType(method));
        if (method.RelativeVirtualAddress == 0)
            return;

        // Of a record, or of an anonymous type.
        var hashes =
            name == nameof(GetHashCode)
            && (
                _names.AreMarkedGenerated(method.GetCustomAttributes())
                || _names.AreMarkedGenerated(_reader.GetTypeDefinition(method.GetDeclaringType()).GetCustomAttributes())
            );
        var body = _pe.GetMethodBody(method.RelativeVirtualAddress);
        foreach (var (code, token) in Instructions.Of(body.GetILReader()))
        {
            if (Instructions.Refused(code, token) is { } instruction)
                _refused.Add(instruction);
            if (!apart && _apart.TryGetValue(token, out var subject))
                _refused.Add(subject);
            if (!hashes && IsGetHashCode(token))
                _refused.Add(nameof(GetHashCode));
        }
    }

    /// <summary>Whosever it is.</summary>
    private bool IsGetHashCode(EntityHandle method) =>
        method.Kind switch
        {
            HandleKind.MemberReference => IsSoCalled(_reader.GetMemberReference((MemberReferenceHandle)method).Name),
            HandleKind.MethodDefinition => IsSoCalled(_reader.GetMethodDefinition((MethodDefinitionHandle)method).Name),
            HandleKind.MethodSpecification => IsGetHashCode(_reader.GetMethodSpecification((MethodSpecificationHandle)method).Method),
            _ => false,
        };

    private bool IsSoCalled(StringHandle name) => _reader.StringComparer.Equals(name, nameof(GetHashCode));
}
