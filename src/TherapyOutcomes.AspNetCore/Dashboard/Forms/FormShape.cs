using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Tells what a form can send. Whatever else comes was not sent by this form: it was changed on its way, or is from an older version.</summary>
/// <param name="fields">The fields of the form.</param>
/// <param name="token">The name of the field by which the form is recognized as ours.</param>
internal sealed class FormShape(ImmutableArray<FormField> fields, string token)
{
    private readonly FrozenDictionary<string, FieldKind> _kinds = fields.SelectMany(Inputs).ToFrozenDictionary(field => field.Path, field => field.Kind, StringComparer.Ordinal);

    /// <summary>True if the form has every field that was sent, and each came once unless it is a list.</summary>
    public bool Fits(FormValues sent) => sent.All.All(field => Takes(field.Key, field.Value.Length));

    /// <summary>Returns what the form can show again: its own fields, each with its first value unless it is a list.</summary>
    public FormValues Known(FormValues sent) => new(sent.All
        .Where(field => Takes(field.Key, 1))
        .ToImmutableDictionary(field => field.Key, field => Takes(field.Key, field.Value.Length) ? field.Value : field.Value[..1], StringComparer.Ordinal));

    private bool Takes(string name, int times) => _kinds.TryGetValue(name, out var kind)
        ? times <= 1 || kind == FieldKind.Choices
        : times <= 1 && (name is FormNames.Command or FormNames.Version or FormNames.Before || name == token);

    private static IEnumerable<FormField> Inputs(FormField field) => field.Kind switch
    {
        FieldKind.Group => field.Fields.SelectMany(Inputs),
        FieldKind.Groups => Enumerable.Range(0, FormSchema.Rows).SelectMany(index => field.Row(index)).SelectMany(Inputs),
        _ => [field],
    };
}
