using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>The page of every command, event, stage, rule and error code. Its sentences are those of the XML documentation.</summary>
public sealed partial class ReferencePageTests
{
    [Fact]
    public void ReferencePage_OfTheReadersAndCatalogs_IsGenerated() => Repository.AssertCurrent("docs/reference.md", Generate());

    [Fact]
    public void SchemaFile_OfTheReaders_IsGenerated() => Repository.AssertCurrent("docs/commands.schema.json", CommandSchema.Write() + "\n");

    [Fact]
    public void Links_OnThePage_LeadToPlacesThatExist()
    {
        var pages = new Dictionary<string, string> { [""] = Generate(), ["rules.md"] = Repository.Read("docs/rules.md") };
        var places = pages.ToDictionary(page => page.Key, page => Anchors(page.Value).ToHashSet(StringComparer.Ordinal));

        var links = Link().Matches(pages[""]).Select(link => (Page: link.Groups["page"].Value, Place: link.Groups["place"].Value)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link.Place, places[link.Page]));
    }

    private static string Generate()
    {
        var page = new StringBuilder("""
            # Reference

            This page is generated from the code that reads commands, and a test keeps it current. For programs, the same
            is in [commands.schema.json](commands.schema.json), a JSON Schema that `therapy-outcomes schema` and
            `CommandSchema.Write()` give too.

            - [Commands](#commands)

            """.ReplaceLineEndings("\n"));
        foreach (var practice in PracticesInDocs.InOrder)
        {
            page.Append(CultureInfo.InvariantCulture, $"  - {PracticesInDocs.TitleOf(practice)}: {string.Join(", ", ReferenceCommands.Of(practice).Select(form => $"[{form.Name}](#{form.Name})"))}\n");
        }

        page.Append("""
            - [Kinds of values](#kinds-of-values)
            - [Events](#events)
            - [Stages](#stages)
            - [Triggers](#triggers)
            - [Rules](#rules)
            - [Error codes](#error-codes)


            """.ReplaceLineEndings("\n"));
        ReferenceCommands.Write(page);
        ReferenceValues.Write(page);
        WriteEvents(page);
        WriteNames<EpisodeStage>(page, "Stages", "An episode is always in one of these stages. The [workflow](../README.md#the-workflow) shows the ways between them.");
        WriteNames<WorkflowTrigger>(page, "Triggers", "A trigger moves an episode from one stage to another. Each one that fires is recorded as an event of the same name.");
        WriteRules(page);
        WriteErrors(page);
        return page.ToString();
    }

    private static void WriteEvents(StringBuilder page)
    {
        page.Append("## Events\n\nThe stored name and the schema of an event are a promise: they never change.\n\n| event | schema | record | what it is |\n|---|---|---|---|\n");
        foreach (var form in EventCatalog.Standard.Forms.OrderBy(form => form.Name, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {form.Name} | {form.Schema} | {RecordOf(form.Type)} | {XmlDocs.Summary(form.Type)} |\n");
        }
    }

    private static string RecordOf(Type type) =>
        type.IsSubclassOf(typeof(ClientEvent)) ? "client" : type.IsSubclassOf(typeof(ClinicEvent)) ? "clinic" : type.IsSubclassOf(typeof(PractitionerEvent)) ? "practitioner" : "episode";

    private static void WriteNames<T>(StringBuilder page, string title, string introduction)
        where T : struct, Enum
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{introduction}\n\n| name | what it means |\n|---|---|\n");
        foreach (var name in Enum.GetNames<T>())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {XmlDocs.Summary(typeof(T).GetField(name)!)} |\n");
        }
    }

    private static void WriteRules(StringBuilder page)
    {
        page.Append("\n## Rules\n\nEach rule is explained on [its own page](rules.md), with its reason and its source.\n\n| rule | finds | severity | effects |\n|---|---|---|---|\n");
        foreach (var rule in StandardRules.Book.Rules)
        {
            var effects = rule.Effects.Select(effect => effect.Trigger is { } trigger ? $"holds {trigger}" : $"refuses {effect.Command!.Name}");
            page.Append(CultureInfo.InvariantCulture, $"| {ReferenceCommands.LinkTo(rule)} | {rule.Title} | {rule.Severity.ToString().ToLowerInvariant()} | {string.Join(", ", effects)} |\n");
        }
    }

    private static void WriteErrors(StringBuilder page)
    {
        page.Append("\n## Error codes\n\nTO1xxx are values in an answer, and the others are exceptions. `ErrorCodes` has them by name.\n\n| code | name | what it means | what to do |\n|---|---|---|---|\n");
        foreach (var code in typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(code => (string)code.GetValue(null)!, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code.GetValue(null)} | {code.Name} | {XmlDocs.Summary(code)} | {XmlDocs.Remarks(code)} |\n");
        }
    }

    // As a page's anchors are made of its headings, besides those that it sets itself.
    private static IEnumerable<string> Anchors(string page) => page.Split('\n')
        .Where(line => line.StartsWith('#'))
        .Select(line => string.Concat(line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-').Where(letter => char.IsLetterOrDigit(letter) || letter == '-')))
        .Concat(Anchor().Matches(page).Select(anchor => anchor.Groups[1].Value));

    [GeneratedRegex(@"\]\((?<page>(rules\.md)?)#(?<place>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Anchor();
}
