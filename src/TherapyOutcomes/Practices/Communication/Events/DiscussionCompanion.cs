using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents someone who took part in a conversation besides the client.</summary>
public sealed record DiscussionCompanion
{
    /// <summary>The person's role, such as interpreter or parent.</summary>
    public required Term Role { get; init; }

    /// <summary>The person's name.</summary>
    public required ClientText Name { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Term("role", Role);
        check.Text("name", Name);
    }

    internal static DiscussionCompanion Read(FieldReader fields) => new()
    {
        Role = fields.Term("role"),
        Name = fields.Text("name"),
    };
}
