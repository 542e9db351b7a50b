using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>Free text or the name of a person.</summary>
internal sealed class TextKind : FieldKind<ClientText>
{
    private TextKind(ValueDescription description) => Description = description;

    public static TextKind Instance { get; } = new(new StringDescription { Name = "text", Allowed = "any text" });

    /// <summary>The name of a recipient. The commands refuse it if it is blank.</summary>
    public static TextKind Recipient { get; } = new(
        new StringDescription { Name = "recipient", Allowed = "a name or a profession, not blank", Pattern = BlankText.NotBlankPattern });

    /// <summary>A text that carries the whole fact. The commands refuse it if it is blank.</summary>
    public static TextKind Words { get; } = new(new StringDescription { Name = "words", Allowed = "words, not blank", Pattern = BlankText.NotBlankPattern });

    public override ValueDescription Description { get; }

    public override ClientText Read(string field, JsonElement element, InputCheck check) => new(JsonValues.StringOf(field, element, check));
}
