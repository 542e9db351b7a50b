using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records whether a client wants to be contacted and whether they answer questionnaires. Fields that are null say nothing.</summary>
/// <remarks>Corresponds to the <c>record-preference</c> command. The newest wish counts, each field for itself.</remarks>
public sealed record RecordPreference : ClientCommand
{
    /// <summary>
    /// True if the client agrees to routine contacts such as calls, messages and recalls; false if they want none. Open safety matters
    /// are not affected.
    /// </summary>
    public bool? Contact { get; init; }

    /// <summary>True if the client answers questionnaires; false if they decline them.</summary>
    public bool? Questionnaires { get; init; }

    internal override bool MayBegin => true;

    internal PreferenceRecorded ToEvent() => new()
    {
        Contact = Contact,
        Questionnaires = Questionnaires,
    };

    internal static RecordPreference Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Contact = fields.BoolOrNull("contact"),
        Questionnaires = fields.BoolOrNull("questionnaires"),
    };
}
