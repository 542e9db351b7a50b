namespace TherapyOutcomes.Records;

/// <summary>Represents the recipient of a disclosure in the two ways in which a consent can name one: by name and by profession.</summary>
/// <param name="Name">The name of the recipient.</param>
/// <param name="Profession">The profession as a consent names it, such as <c>kind:physician</c>; null if it is not known.</param>
internal readonly record struct Recipient(ClientText Name, ClientText? Profession)
{
    public static Recipient Of(Professional professional, NameTokens tokens) =>
        new(professional.Name, tokens.Mark(RecipientName.KindPrefix + professional.Kind.Value));

    public static Recipient Of(ClientText name, Term? kind) =>
        new(name, kind is { } profession ? new ClientText(RecipientName.KindPrefix + profession.Value) : default(ClientText?));
}
