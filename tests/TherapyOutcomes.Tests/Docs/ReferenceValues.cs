using System.Globalization;
using System.Text;
using System.Text.Json;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Tests.Docs;

/// <summary>Writes the part of the reference that describes what fields can hold.</summary>
internal static class ReferenceValues
{
    // More values than these stand only where each is explained.
    private const int MostListed = 8;

    public static string NameOf(ValueDescription value) => value switch
    {
        StringDescription form => $"[{form.Name}](#{form.Name.ToLowerInvariant()})",
        ChoiceDescription choice => $"[{choice.Name}](#{choice.Name.ToLowerInvariant()}){ShortListOf(choice)}",
        ObjectDescription shape => $"[{shape.Name}](#{shape.Name.ToLowerInvariant()})",
        BooleanDescription => "true or false",
        EitherDescription either => $"{NameOf(either.One)} or {NameOf(either.Other)}",
        NumberDescription number => (number.IsWhole ? "whole number" : "number") + RangeOf(number.Limits),
        ListDescription list => $"list of {NameOf(list.Item)}{(list.IsNotEmpty ? ", at least one" : "")}",
        NullableDescription nullable => $"{NameOf(nullable.Value)} or null",
        NumbersDescription numbers => $"object of {NameOf(numbers.Name)} and {NameOf(numbers.Number)}",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };

    private static string ShortListOf(ChoiceDescription choice) =>
        choice.Values.Length <= MostListed ? ": " + string.Join(", ", choice.Values.Select(name => $"`{name}`")) : "";

    private static string RangeOf(ValueLimits? limits) => limits switch
    {
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $" from {low} to {high}"),
        _ => "",
    };

    public static void Write(StringBuilder page)
    {
        var values = CommandCatalog.Forms.SelectMany(form => form.Describe().Fields).SelectMany(field => Within(field.Value)).ToList();
        page.Append("## Kinds of values\n\n| kind | what it is |\n|---|---|\n");
        foreach (var form in values.OfType<StringDescription>().DistinctBy(form => form.Name).OrderBy(form => form.Name, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| <a id=\"{form.Name.ToLowerInvariant()}\"></a>{form.Name} | {form.Allowed} |\n");
        }

        foreach (var shape in values.OfType<ObjectDescription>().DistinctBy(shape => shape.Name).OrderBy(shape => shape.Name, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {shape.Name}\n\n{XmlDocs.Summary(TypeOf(shape.Name))}\n\n");
            ReferenceCommands.WriteFields(page, TypeOf(shape.Name), shape.Fields);
        }

        foreach (var choice in values.OfType<ChoiceDescription>().DistinctBy(choice => choice.Name).OrderBy(choice => choice.Name, StringComparer.Ordinal))
        {
            var type = TypeOf(choice.Name);
            page.Append(CultureInfo.InvariantCulture, $"\n### {choice.Name}\n\n{XmlDocs.Summary(type)}\n\n");
            if (type == typeof(RedFlagId))
            {
                WriteRedFlags(page);
            }
            else
            {
                WriteNames(page, type, choice);
            }
        }

        page.Append('\n');
    }

    private static void WriteNames(StringBuilder page, Type type, ChoiceDescription choice)
    {
        page.Append("| value | what it means |\n|---|---|\n");
        foreach (var (name, field) in choice.Values.Zip(Enum.GetNames(type), (name, field) => (name, type.GetField(field)!)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {XmlDocs.Summary(field)} |\n");
        }
    }

    private static void WriteRedFlags(StringBuilder page)
    {
        page.Append("| value | what may be behind it | what opens it | urgency | refer to |\n|---|---|---|---|---|\n");
        foreach (var flag in RedFlagCatalog.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{flag.Id}` | {flag.Suspicion} | {flag.Trigger} | {WireNames<Urgency>.Of(flag.Urgency)}{(flag.EmergencyIf is { } when ? $"; emergency if {when}" : "")} | {flag.ReferTo} |\n");
        }
    }

    private static Type TypeOf(string name) =>
        Assert.Single(typeof(Command).Assembly.GetExportedTypes(), type => JsonNamingPolicy.CamelCase.ConvertName(type.Name) == name);

    private static IEnumerable<ValueDescription> Within(ValueDescription value) => value switch
    {
        ListDescription list => Within(list.Item),
        NullableDescription nullable => Within(nullable.Value),
        NumbersDescription numbers => [numbers.Name, numbers.Number],
        ObjectDescription shape => [shape, .. shape.Fields.SelectMany(field => Within(field.Value))],
        _ => [value],
    };
}
