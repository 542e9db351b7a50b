using System.Text.Json;

namespace TherapyOutcomes.Input;

/// <summary>An id.</summary>
/// <typeparam name="T">The type of the id.</typeparam>
internal sealed class IdKind<T> : FieldKind<T>
    where T : struct, IIdentifier<T>
{
    public static IdKind<T> Instance { get; } = new();

    public override ValueDescription Description { get; } = new StringDescription
    {
        Name = NameOf<T>(),
        Allowed = Identifier.Allowed(T.Extra),
        Pattern = Identifier.Pattern(T.Extra),
    };

    public override T Read(string field, JsonElement element, InputCheck check)
    {
        var text = JsonValues.StringOf(field, element, check);
        if (Identifier.IsValid(text, T.Extra))
        {
            return T.Create(text);
        }

        check.Fail(ErrorCodes.IdInvalid, field, "The id is not in an allowed form.", Identifier.Allowed(T.Extra));
        return default;
    }
}
