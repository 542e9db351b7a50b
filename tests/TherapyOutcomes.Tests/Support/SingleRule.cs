namespace TherapyOutcomes.Tests.Support;

/// <summary>One rule by itself, so that no other rule finds or announces what it should.</summary>
internal static class SingleRule
{
    /// <summary>The time at which the rule says that its findings about the episode may change.</summary>
    public static DateTimeOffset? ReviewBy(this TestEpisode care, string rule, DateTimeOffset now) => care.Clinic.ReviewBy(care.Key, rule, now);

    /// <summary>The time at which the rule says that its findings about the record may change.</summary>
    public static DateTimeOffset? ReviewBy(this TestClinic clinic, RecordKey record, string rule, DateTimeOffset now)
    {
        var factory = new OutcomeServiceFactory
        {
            Store = clinic.Store,
            Rules = new RuleBook([StandardRules.All.Single(one => one.Descriptor.Id == rule)], own: []),
            Policies = new SharedClinicPolicy(clinic.Policy),
            StoresTextUnencrypted = true,
        };
        return factory.CreateService().EvaluateAsync(record, now).GetAwaiter().GetResult()?.ReviewAt;
    }
}
