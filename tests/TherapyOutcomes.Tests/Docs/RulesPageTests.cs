using System.Text;

namespace TherapyOutcomes.Tests.Docs;

public class RulesPageTests
{
    [Fact]
    public void RulesPage_OfTheStandardRules_IsGeneratedFromTheDescriptors() => Repository.AssertCurrent("docs/rules.md", Generate());

    [Fact]
    public void Settings_OnThePage_CanBeUsed() =>
        StandardRules.Book.Validate(new ClinicPolicy().WithSettings(Settings.FromJson(Repository.Block(Repository.Read("docs/rules.md"), "settings"))));

    private static string Generate()
    {
        var page = new StringBuilder("""
            # Rules

            This page is generated from the rules' descriptors, and a test keeps it current. `required` holds a trigger
            back, and `forbidden` refuses a command. A rule marked ! can't be switched off or graded down.

            A clinic switches the others off or grades them `off`, `info`, `advice`, `required` or `forbidden`, in its
            policy or in its configuration (see [policy](policy.md)):

            <!-- settings -->
            ```json
            { "rules": { "MON006": "off", "DOC005": "advice", "COM004": "info" } }
            ```
            <!-- /settings -->

            An unknown rule or grade, a rule graded twice, a locked rule, or a grade for which the rule has no effect is an
            error that names the rule (TO2003, TO2004, TO2005, TO2008). `therapy-outcomes rules` lists the rules.

            | id | practice | severity | finds | effects | why | source | cleared by |
            |---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var rule in StandardRules.Book.Rules)
        {
            var effects = rule.Effects.Select(effect => effect.Trigger is { } trigger ? $"holds {trigger}" : $"refuses {effect.Command!.Name}");
            page.Append("| <a id=\"").Append(rule.Id.ToLowerInvariant()).Append("\"></a>").Append(rule.Id).Append(rule.IsLocked ? " !" : "")
                .Append(" | ").Append(PracticeOf(rule))
                .Append(" | ").Append(rule.Severity.ToString().ToLowerInvariant())
                .Append(" | ").Append(rule.Title)
                .Append(" | ").AppendJoin(", ", effects)
                .Append(" | ").Append(rule.Rationale)
                .Append(" | ").Append(rule.Source)
                .Append(" | ").Append(rule.ClearsWith is { } command ? $"`{command}`" : "")
                .Append(" |\n");
        }

        return page.ToString();
    }

    // As the page of practices numbers them.
    private static string PracticeOf(RuleDescriptor rule) =>
        rule.Practice == Practice.Record ? "record" : $"{rule.Practice:D} {rule.Practice.ToString().ToLowerInvariant()}";
}
