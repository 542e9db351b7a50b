namespace TherapyOutcomes.Tests.Support;

internal static class LockedRule
{
    /// <summary>Asserts that no clinic can switch the rule off or lower it.</summary>
    public static void AssertLocked(string rule)
    {
        var own = StandardRules.Book.Get(rule).Severity;
        foreach (var grade in Enum.GetValues<RuleGrade>().Where(grade => grade == RuleGrade.Off || (RuleSeverity)((int)grade - 1) < own))
        {
            var policy = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add(rule, grade) };
            Assert.Equal("TO2004", Assert.Throws<TherapyOutcomesException>(() => StandardRules.Book.Validate(policy)).Code);
        }
    }
}
