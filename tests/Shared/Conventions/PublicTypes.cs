using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace TherapyOutcomes.Tests.Conventions;

/// <summary>The public types of the project that this test project is named after, and what their documentation says.</summary>
internal static class PublicTypes
{
    private static readonly Dictionary<Assembly, Dictionary<string, string>> Docs = [];

    private static readonly string Project = typeof(PublicTypes).Assembly.GetName().Name!;

    public static Assembly Subject { get; } = Assembly.Load(Project[..^".Tests".Length]);

    // What is public only because a generator knows no other way is hidden from users, and documented nowhere.
    public static Type[] All { get; } =
        [.. Subject.GetExportedTypes().Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)];

    /// <summary>Records and structures.</summary>
    public static IEnumerable<Type> Values => All.Where(IsValue);

    /// <summary>Classes that do work: no records, no exceptions, and not static.</summary>
    public static IEnumerable<Type> Workers => All.Where(type =>
        type.IsClass && !IsValue(type) && !(type.IsAbstract && type.IsSealed) && !type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(Delegate)));

    public static bool IsValue(Type type) =>
        type is { IsEnum: false, IsInterface: false } && (type.IsValueType || type.GetMethod("<Clone>$") is not null);

    /// <summary>The documentation of a type itself, without its members; empty if there is none.</summary>
    public static string DocsOf(Type type)
    {
        lock (Docs)
        {
            if (!Docs.TryGetValue(type.Assembly, out var texts))
            {
                Docs[type.Assembly] = texts = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"))
                    .Descendants("member")
                    .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);
            }

            return texts.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}", "");
        }
    }
}
