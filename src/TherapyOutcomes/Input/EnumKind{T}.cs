namespace TherapyOutcomes.Input;

/// <summary>One of the public names of an enumeration.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class EnumKind<T> : WordKind<T>
    where T : struct, Enum
{
    public static EnumKind<T> Instance { get; } = new();

    public override ValueDescription Description { get; } = new ChoiceDescription { Name = NameOf<T>(), Values = WireNames<T>.All };

    public override bool TryParse(string? text, out T value) => WireNames<T>.TryParse(text, out value);

    public override void Refuse(string field, InputCheck check) =>
        check.Fail(ErrorCodes.ValueUnknown, field, "The value is not one of those allowed.", WireNames<T>.Allowed);
}
