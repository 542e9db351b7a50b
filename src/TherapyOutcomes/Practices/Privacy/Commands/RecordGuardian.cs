using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records who may act for the client for a time, such as a parent. Texts for the client can then also be written for this person.</summary>
/// <remarks>
/// <para>
/// Corresponds to the <c>record-guardian</c> command. Recording the same name again replaces what was recorded about it, for example to end the time.
/// Who is a guardian is a matter of law, which the library doesn't know.
/// </para>
/// <para>
/// After a protective red flag, such as suspected abuse, nobody who was recorded before it counts, because any of them may be the suspect. To record
/// someone after it means that they are not.
/// </para>
/// </remarks>
public sealed record RecordGuardian : ClientCommand
{
    /// <summary>The name of the guardian.</summary>
    public required ClientText Name { get; init; }

    /// <summary>What the guardian is to the client, such as <c>mother</c> or <c>court-appointed</c>.</summary>
    public required Term Relation { get; init; }

    /// <summary>The first day on which the guardian may act for the client.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which the guardian may act for the client, <see cref="From"/> or later; null if the end is not known.</summary>
    public DateOnly? Until { get; init; }

    internal override bool MayBegin => true;

    internal override Command Marked(NameTokens tokens) => this with { Name = tokens.Mark(Name) };

    internal GuardianRecorded ToEvent() => new()
    {
        Name = Name,
        Relation = Relation,
        From = From,
        Until = Until,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Name("name", Name);
        check.Term("relation", Relation);
        check.Day("from", From);
        check.Day("until", Until);
        if (Until < From)
        {
            check.Fail(ErrorCodes.FieldsConflict, "until", "The time ends before it begins.", "from or later");
        }
    }

    internal static RecordGuardian Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Name = fields.Recipient("name"),
        Relation = fields.Term("relation"),
        From = fields.Date("from"),
        Until = fields.DateOrNull("until"),
    };
}
