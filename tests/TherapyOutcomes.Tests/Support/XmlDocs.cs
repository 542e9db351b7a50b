using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TherapyOutcomes.Tests.Support;

/// <summary>The XML documentation of the core as Markdown, so that a page says what the editor says.</summary>
internal static partial class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(Command).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static string Summary(Type type) => Words($"T:{type.FullName}", "summary");

    public static string Summary(MemberInfo member) => Words(IdOf(member), "summary");

    public static string Remarks(MemberInfo member) => Words(IdOf(member), "remarks");

    private static string IdOf(MemberInfo member) => $"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName}.{member.Name}";

    private static string Words(string id, string part)
    {
        Assert.True(Members.TryGetValue(id, out var member), $"{id} has no documentation.");
        return Spaces().Replace(TextOf(member.Element(part)!), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string TextOf(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{NameOf(see.Attribute("cref")!.Value)}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement inner => TextOf(inner),
        _ => string.Empty,
    }));

    // A type goes by its name, a field of a command by its name in JSON, and any other member by its type's name and its own.
    private static string NameOf(string cref)
    {
        if (cref.StartsWith("P:TherapyOutcomes.Commands.", StringComparison.Ordinal))
        {
            return Samples.WireName(cref[(cref.LastIndexOf('.') + 1)..]);
        }

        var parts = cref[2..].Split('(')[0].Split('.');
        return string.Join('.', parts[^(cref[0] == 'T' ? 1 : 2)..]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
