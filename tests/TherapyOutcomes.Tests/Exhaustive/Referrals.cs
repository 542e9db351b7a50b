namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Referrals, one under way at a time.</summary>
internal static class Referrals
{
    public static readonly Professional Physician = new() { Kind = "physician", Name = "Dr Haas" };

    public static ProposeReferral? Propose(World world, Urgency urgency) => Proposed(world) is null
        ? new ProposeReferral { Episode = CareLetters.Mine, At = default, Actor = default, Referral = CareLetters.Next("p", world), To = Physician, Reason = "a check", Urgency = urgency }
        : null;

    public static ReferralCase? Proposed(World world) => world.Mine.Referral.Cases.FirstOrDefault(referral => referral.IsUnsent);

    public static SendReferral? Send(World world, DisclosureScope scope) => Proposed(world) is { } referral
        ? new SendReferral { Episode = CareLetters.Mine, At = default, Actor = default, Referral = referral.Id, Scope = [scope] }
        : null;

    public static CloseReferral? Withdraw(World world) => Proposed(world) is { } referral
        ? new CloseReferral { Episode = CareLetters.Mine, At = default, Actor = default, Referral = referral.Id }
        : null;
}
