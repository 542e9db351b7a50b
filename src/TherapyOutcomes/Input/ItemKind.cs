using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>The answer to one item of a questionnaire; null if it was left unanswered.</summary>
internal sealed class ItemKind : FieldKind<ItemAnswer>
{
    public static ItemKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new NullableDescription
    {
        Value = new EitherDescription { One = DecimalKind.Instance.Description, Other = BoolKind.Instance.Description },
    };

    public override ItemAnswer Read(string field, JsonElement element, InputCheck check) => element.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.True => new ItemAnswer(1, IsTick: true),
        JsonValueKind.False => new ItemAnswer(0, IsTick: true),
        _ => new ItemAnswer(DecimalKind.Instance.Read(field, element, check), IsTick: false),
    };
}
