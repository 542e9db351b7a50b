using System.Collections.Immutable;
using TherapyOutcomes.AspNetCore.Dashboard.Forms;
using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Episodes;

/// <summary>Lists the forms that the page of an episode leads to, practice by practice.</summary>
internal static class CommandList
{
    public static ImmutableArray<CommandGroup> Of(EpisodeFacts facts, ImmutableDictionary<string, string> forms, DashboardWords words, IMessageFormatter messages)
    {
        var held = facts.Possible.ToDictionary(possible => possible.Name, possible => possible.HeldBy, StringComparer.Ordinal);
        return
        [
            .. forms.GroupBy(form => CommandGroups.PracticeOf(form.Key)).OrderBy(group => group.Key).Select(group => new CommandGroup(
                words[$"commands.group.{group.Key}"],
                [.. group.Select(form => new CommandLine(form.Value, FormWords.Command(words, form.Key), HeldBy(form.Key))).OrderBy(line => line.Label, StringComparer.Create(words.Culture, ignoreCase: true))])),
        ];

        ImmutableArray<string> HeldBy(string command) =>
            held.TryGetValue(command, out var findings) ? [.. findings.Select(finding => $"{finding.InWords(messages)} ({finding.Rule.Id})")] : [];
    }
}
