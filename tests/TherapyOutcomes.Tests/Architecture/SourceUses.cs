using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TherapyOutcomes.Tests.Architecture;

/// <summary>
/// Finds which files of a project use which of its types, with the compiler's own model of the source. Documentation comments and
/// using directives are no use.
/// </summary>
internal static class SourceUses
{
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly CSharpCompilationOptions AsLibrary = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    // What implicit usings of a project import.
    private static readonly string[] Imported =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    // Generators don't run here, so what they would write is missing.
    private static readonly HashSet<string> OfGenerators =
    [
        "CS0117", // a serializer context has no Default
        "CS0534", // a serializer context does not implement its base class
        "CS7036", // a serializer context has no constructor without arguments
        "CS8795", // a partial method, such as a generated regular expression, has no body
    ];

    // Compiling a project takes long, and several tests ask for the core.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SourceUse>>> Known = new();

    /// <summary>The uses of a project's types in its files; a file that declares a type uses it.</summary>
    public static IReadOnlyList<SourceUse> Of(string project) =>
        Known.GetOrAdd(project, project => new Lazy<IReadOnlyList<SourceUse>>(() => [.. Find(project)])).Value;

    private static IEnumerable<SourceUse> Find(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        var trees = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parsing, path))
            .ToList();
        var imports = CSharpSyntaxTree.ParseText(string.Concat(Imported.Select(name => $"global using {name};\n")), Parsing);
        var compilation = CSharpCompilation.Create(project, [.. trees, imports], References(project), AsLibrary);
        RequireResolved(compilation);
        return trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree), root)).Distinct();
    }

    private static IEnumerable<SourceUse> UsesOf(SyntaxTree tree, SemanticModel model, string root)
    {
        var nodes = tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).ToList();
        var used = nodes.OfType<SimpleNameSyntax>().Select(name => TypeOf(SymbolOf(model.GetSymbolInfo(name))));
        var declared = nodes.OfType<BaseTypeDeclarationSyntax>().Select(type => TypeOf(model.GetDeclaredSymbol(type)));
        return from type in used.Concat(declared).OfType<INamedTypeSymbol>()
               from location in type.Locations
               where location.IsInSource && location.SourceTree!.FilePath.StartsWith(root, StringComparison.Ordinal)
               select new SourceUse(FolderOf(tree.FilePath, root), Path.GetFileName(tree.FilePath), FolderOf(location.SourceTree!.FilePath, root), type.Name);
    }

    // An overload that can't be chosen is a use all the same.
    private static ISymbol? SymbolOf(SymbolInfo info) => info.Symbol ?? info.CandidateSymbols.FirstOrDefault();

    // What does not resolve would count as no use, and the floors would hold although nobody has looked.
    private static void RequireResolved(CSharpCompilation compilation) => Assert.Equal(
        [],
        compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !OfGenerators.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.ToString()));

    // A use of a member is a use of its type, and a nested type is part of the one around it.
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol switch
        {
            INamedTypeSymbol named => named,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    private static string FolderOf(string path, string root) => Path.GetDirectoryName(Path.GetRelativePath(root, path))!.Replace('\\', '/');

    private static IEnumerable<MetadataReference> References(string project) => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileNameWithoutExtension(path) != project)
        .Select(path => MetadataReference.CreateFromFile(path));
}
