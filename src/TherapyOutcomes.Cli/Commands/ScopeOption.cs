using System.Collections.Immutable;
using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>--scope</c> option: what a letter may tell.</summary>
internal static class ScopeOption
{
    private static readonly ImmutableArray<DisclosureScope> All = [.. Enum.GetValues<DisclosureScope>()];

    public static Option<string?> Create() => new("--scope")
    {
        HelpName = "LIST",
        Description = $"What it tells, separated by commas: {Names}. Default: what was sent last with the referral or, before that, scores and plan.",
    };

    /// <summary>Returns what was asked for; null if nothing was.</summary>
    /// <exception cref="BadInputException">Something in the list can't be told.</exception>
    public static ImmutableArray<DisclosureScope>? Read(Option<string?> option, ParseResult parsed) =>
        parsed.GetValue(option) is { } list ? [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Item).Distinct()] : null;

    private static string Names => string.Join(", ", All.Select(Json.Name));

    private static DisclosureScope Item(string name)
    {
        var known = All.Where(item => Json.Name(item).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return known.Count == 1 ? known[0] : throw new BadInputException($"--scope names '{Shown.Plain(name)}'. Give some of these, separated by commas: {Names}.");
    }
}
