using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Another professional: the kind of profession and who it is.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record Professional
{
    /// <summary>The profession, such as physician or physiotherapist.</summary>
    public required Term Kind { get; init; }

    /// <summary>The name.</summary>
    public required ClientText Name { get; init; }

    internal void Validate(InputCheck check) => check.Term("kind", Kind);

    internal static Professional Read(FieldReader fields) => new()
    {
        Kind = fields.Term("kind"),
        Name = fields.Text("name"),
    };
}
