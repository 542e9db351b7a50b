using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Communication</c>.</summary>
internal static class CommunicationCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("discuss-improvement", typeof(DiscussImprovement), ReadDiscussImprovement),
    ];

    private static DiscussImprovement ReadDiscussImprovement(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Topics = fields.Enums<Topic>("topics"),
            SelfCare = fields.ObjectsOrNull("selfCare", Shapes.SelfCareStep),
            SelfCareDeclined = fields.TextOrNull("selfCareDeclined"),
            Understood = fields.Enum<Understood>("understood"),
            HandedTo = fields.TextOrNull("handedTo"),
            With = fields.ObjectOrNull("with", Shapes.Companion),
            Channel = fields.Term("channel"),
        };
}
