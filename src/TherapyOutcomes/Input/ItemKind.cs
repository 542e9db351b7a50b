using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>The answer to one item of a questionnaire; null if it was left unanswered.</summary>
internal sealed class ItemKind : FieldKind<decimal?>
{
    public static ItemKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new NullableDescription { Value = DecimalKind.Instance.Description };

    public override decimal? Read(string field, JsonElement element, InputCheck check) =>
        element.ValueKind == JsonValueKind.Null ? null : DecimalKind.Instance.Read(field, element, check);
}
