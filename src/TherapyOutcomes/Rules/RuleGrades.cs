namespace TherapyOutcomes.Rules;

/// <summary>Converts the grades that a clinic gives to rules.</summary>
internal static class RuleGrades
{
    /// <summary>Returns the severity of the same name, or null for Off.</summary>
    public static RuleSeverity? SeverityOf(RuleGrade grade) => grade == RuleGrade.Off ? null : (RuleSeverity)((int)grade - 1);
}
