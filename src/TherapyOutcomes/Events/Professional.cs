using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents another professional by profession and name.</summary>
public sealed record Professional
{
    /// <summary>The profession, such as physician or physical therapist.</summary>
    public required Term Kind { get; init; }

    /// <summary>The professional's name. A practitioner of this clinic is recognized by the id alone.</summary>
    public required ClientText Name { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Term("kind", Kind);
        check.Text("name", Name);
    }

    /// <summary>Checks a professional whom information goes to or comes from. Both parts must name something.</summary>
    internal void ValidateRecipient(InputCheck check)
    {
        check.Term("kind", Kind);
        check.Name("name", Name);
    }

    internal static Professional ReadRecipient(FieldReader fields) => new()
    {
        Kind = fields.Term("kind"),
        Name = fields.Recipient("name"),
    };

    internal static Professional Read(FieldReader fields) => new()
    {
        Kind = fields.Term("kind"),
        Name = fields.Text("name"),
    };
}
