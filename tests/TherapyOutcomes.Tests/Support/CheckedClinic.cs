namespace TherapyOutcomes.Tests.Support;

/// <summary>The kit's clinics, every answer of which is checked for what holds for all of them.</summary>
internal static class CheckedClinic
{
    public static TestClinic New(ClinicPolicy? policy = null, params IEnumerable<Rule> ownRules) => Checked(new TestClinic(policy, ownRules: ownRules));

    public static TestClinic Grading(string rule, RuleGrade grade) => Checked(TestClinic.Grading(rule, grade));

    private static TestClinic Checked(TestClinic clinic)
    {
        (clinic.Answered, clinic.Evaluated) = (AnswerInvariants.Check, AnswerInvariants.Check);
        return clinic;
    }
}
