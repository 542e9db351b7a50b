using Spectre.Console;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Cli.Cataloguing;

/// <summary>Shows all rules, or one rule with its reasons.</summary>
internal sealed class RulesRun(CliHost host, string? id, bool isJson)
{
    public int Run()
    {
        var rules = id is null ? StandardRules.Book.Rules : [Find(id)];
        if (isJson)
        {
            host.Out.WriteLine(Json.Write(rules.Select(ForJson)));
        }
        else if (id is null)
        {
            Tables.Console(host).Write(List(rules));
        }
        else
        {
            Tables.Console(host).Write(Details(rules[0]));
        }

        return ExitCodes.Done;
    }

    private static RuleDescriptor Find(string id) =>
        StandardRules.Book.Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadInputException($"There is no rule '{Shown.Plain(id)}'. The rules are: {string.Join(", ", StandardRules.Book.Rules.Select(rule => rule.Id))}.");

    private static Table List(IEnumerable<RuleDescriptor> rules)
    {
        var table = Tables.Plain("Rule", "Severity", "Finds", "Effect");
        foreach (var rule in rules)
        {
            table.AddRow(new Text(rule.Id), new Text(Words.Of(rule.Severity)), new Text(rule.Title), new Text(Effects(rule)));
        }

        return table;
    }

    private static Table Details(RuleDescriptor rule)
    {
        var table = Tables.Plain(rule.Id, rule.Title);
        Add("practice", $"{(int)rule.Practice} {Words.Of(rule.Practice)}");
        Add("severity", Words.Of(rule.Severity) + (rule.IsLocked ? ", can't be switched off or lowered" : ""));
        Add("effect", Effects(rule));
        Add("why", rule.Rationale);
        Add("source", rule.Source);
        Add("clears with", rule.ClearsWith ?? "nothing to do");
        return table;

        void Add(string what, string value) => table.AddRow(new Text(what), new Text(value));
    }

    private static string Effects(RuleDescriptor rule) => rule.Effects.IsEmpty
        ? "informs only"
        : string.Join(", ", rule.Effects.Select(effect => effect.Command is { } command ? $"refuses {Words.Of(command.Name)}" : $"holds {effect.Trigger}"));

    private static object ForJson(RuleDescriptor rule) => new
    {
        rule.Id,
        Practice = (int)rule.Practice,
        rule.Title,
        Severity = Json.Name(rule.Severity),
        Refuses = rule.Effects.Select(effect => effect.Command?.Name).OfType<string>(),
        Holds = rule.Effects.Select(effect => effect.Trigger?.ToString()).OfType<string>(),
        rule.Rationale,
        rule.Source,
        rule.ClearsWith,
        rule.IsLocked,
    };
}
