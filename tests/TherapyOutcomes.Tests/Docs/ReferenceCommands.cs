using System.Globalization;
using System.Text;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>Writes the part of the reference that describes the commands.</summary>
internal static class ReferenceCommands
{
    // What every command has is described once.
    private static readonly string[] Common = ["at", "actor", "clinic", "commandId"];

    /// <summary>The commands of a practice, by name.</summary>
    public static IEnumerable<CommandForm> Of(Practice practice) =>
        CommandCatalog.Forms.Where(form => PracticesInDocs.Of(form.Type) == practice).OrderBy(form => form.Name, StringComparer.Ordinal);

    public static string LinkTo(RuleDescriptor rule) => $"[{rule.Id}](rules.md#{rule.Id.ToLowerInvariant()})";

    public static void Write(StringBuilder page)
    {
        page.Append("""
            ## Commands

            Every command is one JSON object with its name in `type`. A field that is not marked as required may be absent or
            null. A field that a command does not have is an error. These fields are common to all commands; a host can supply
            the first three from its own authentication (`CommandDefaults`):


            """.ReplaceLineEndings("\n"));
        WriteFields(page, typeof(Command), CommandCatalog.Forms.First().Describe().Fields.Where(field => Common.Contains(field.Name)).OrderBy(field => Array.IndexOf(Common, field.Name)));
        page.Append("""

            A command that its stage allows can still be refused by a rule, for example because a referral was not sent yet
            ([REC002](rules.md#rec002)). [REC001](rules.md#rec001) and [REC003](rules.md#rec003) guard the ids of all commands.

            """.ReplaceLineEndings("\n"));
        foreach (var practice in PracticesInDocs.InOrder)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {Capital(PracticesInDocs.TitleOf(practice))}\n");
            foreach (var form in Of(practice))
            {
                Write(page, form);
            }
        }

        page.Append('\n');
    }

    public static void WriteFields(StringBuilder page, Type type, IEnumerable<FieldDescription> fields)
    {
        page.Append("| field | kind | required | what it is |\n|---|---|---|---|\n");
        foreach (var field in fields)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{field.Name}` | {ReferenceValues.NameOf(field.Value)} | {(field.IsRequired ? "yes" : "")} | {XmlDocs.Summary(type.GetProperty(Capital(field.Name))!)} |\n");
        }
    }

    private static void Write(StringBuilder page, CommandForm form)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n#### {form.Name}\n\n{XmlDocs.Summary(form.Type)}\n\n");
        page.AppendJoin(' ', Facts(form)).Append("\n\n");
        WriteFields(page, form.Type, form.Describe().Fields.Where(field => !Common.Contains(field.Name)).OrderBy(field => field.Name == RecordOf(form) ? 0 : 1));
    }

    private static IEnumerable<string> Facts(CommandForm form)
    {
        yield return RecordOf(form) != "episode" ? $"For the record of a {RecordOf(form)}."
            : ((Command)Samples.Of(form.Type)).MayBegin ? "The first command of an episode."
            : $"For an episode, in {StagesOf(form)}.";
        if (form.Fires is { } trigger)
        {
            yield return $"Fires {trigger}.";
        }

        var refusing = StandardRules.Book.Rules.Where(rule => rule.Effects.Any(effect => effect.Command == form.Type)).Select(LinkTo).ToList();
        if (refusing.Count > 0)
        {
            yield return $"Can be refused by {string.Join(", ", refusing)}.";
        }

        var asking = StandardRules.Book.Rules.Where(rule => rule.ClearsWith == form.Name).Select(LinkTo).ToList();
        if (asking.Count > 0)
        {
            yield return $"Asked for by {string.Join(", ", asking)}.";
        }
    }

    private static string RecordOf(CommandForm form) =>
        form.Type.IsSubclassOf(typeof(ClientCommand)) ? "client" : form.Type.IsSubclassOf(typeof(PractitionerCommand)) ? "practitioner" : "episode";

    private static string StagesOf(CommandForm form) =>
        form.Stages.SequenceEqual(Stages.Any) ? "any stage" : string.Join(", ", form.Stages);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
