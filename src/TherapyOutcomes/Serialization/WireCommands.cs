using System.Collections.Frozen;
using System.Collections.Immutable;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Serialization;

/// <summary>The commands by their names in JSON.</summary>
internal static class WireCommands
{
    private static readonly ImmutableArray<CommandForm> All =
    [
        .. EpisodesCommands.All, .. MeasuresCommands.All, .. DocumentationCommands.All, .. MonitoringCommands.All,
        .. PlanningCommands.All, .. CommunicationCommands.All, .. RelationshipCommands.All, .. ReferralCommands.All,
        .. FeedbackCommands.All, .. CelebrationCommands.All, .. PrivacyCommands.All, .. EducationCommands.All,
    ];

    private static readonly FrozenDictionary<string, CommandForm> ByName = All.ToFrozenDictionary(form => form.Name);
    private static readonly FrozenDictionary<Type, CommandForm> ByType = All.ToFrozenDictionary(form => form.Type);

    public static IEnumerable<string> Names => All.Select(form => form.Name);

    public static string Allowed { get; } = string.Join(", ", All.Select(form => form.Name).Order(StringComparer.Ordinal));

    public static bool TryGet(string name, out CommandForm form) => ByName.TryGetValue(name, out form!);

    public static string NameOf(Command command) => ByType[command.GetType()].Name;
}
