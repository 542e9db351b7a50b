namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Books in which one of the library's rules is broken: locked ones too, which no policy can switch off.</summary>
internal static class BrokenRules
{
    /// <summary>Some rules find nothing any more.</summary>
    public static RuleBook Silent(params ReadOnlySpan<string> ids)
    {
        HashSet<string> silent = [.. ids];
        return new([.. StandardRules.All.Select(rule => silent.Contains(rule.Descriptor.Id) ? new OwnRule(rule.Descriptor) : rule)], []);
    }

    /// <summary>One rule names another command.</summary>
    public static RuleBook Clearing(string id, string command) => With(id, rule => new OwnRule(rule.Descriptor with { ClearsWith = command }, rule.Check, rule.CheckCommand));

    /// <summary>One rule speaks on after a discharge and while something serious is open.</summary>
    public static RuleBook NeverSilent(string id) => With(
        id, rule => new OwnRule(rule.Descriptor with { IsSilentAfterDischarge = false, IsSilentWhileHeld = false }, rule.Check, rule.CheckCommand));

    /// <summary>The check of consents looks at everything but one thing.</summary>
    public static RuleBook CarelessAbout(string what) => With("PRV001", rule => new OwnRule(rule.Descriptor, checkCommand: (context, sink) => CheckCarelessly(context, sink, what)));

    private static RuleBook With(string id, Func<Rule, Rule> broken) =>
        new([.. StandardRules.All.Select(rule => rule.Descriptor.Id == id ? broken(rule) : rule)], []);

    private static void CheckCarelessly(RuleContext context, FindingSink sink, string careless)
    {
        if (context.Command is Disclose disclose && !context.Client.Privacy.Consents.Any(consent => Covers(consent, disclose, context.Today, careless)))
        {
            sink.Find();
        }
    }

    private static bool Covers(Consent consent, Disclose disclose, DateOnly today, string careless) =>
        (careless == "revocation" || !consent.IsRevoked)
        && (careless == "day" || !(consent.ExpiresOn < today))
        && (careless == "purpose" || consent.Purposes.Contains(disclose.Purpose))
        && (careless == "recipient" || consent.Recipients.Any(recipient => recipient.Names(disclose.Recipient)))
        && (careless == "scope" || disclose.Scope.All(item => consent.Scope.Contains(item)));
}
