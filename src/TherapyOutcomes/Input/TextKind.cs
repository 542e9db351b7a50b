using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>Free text or the name of a person.</summary>
internal sealed class TextKind : FieldKind<ClientText>
{
    public static TextKind Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription { Name = "text", Allowed = "any text" };

    public override ClientText Read(string field, JsonElement element, InputCheck check) => new(JsonValues.StringOf(field, element, check));
}
