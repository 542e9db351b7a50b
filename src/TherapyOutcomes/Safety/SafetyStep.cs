namespace TherapyOutcomes.Safety;

/// <summary>Specifies what to do next about an open safety matter.</summary>
internal enum SafetyStep
{
    /// <summary>Nobody has been involved yet: propose a referral.</summary>
    Propose,

    /// <summary>The client or the professional turned the referral down: propose another one.</summary>
    ProposeAgain,

    /// <summary>A referral was proposed but has not been sent: send it.</summary>
    Send,

    /// <summary>A referral was sent: get the matter cleared.</summary>
    Clear,
}
