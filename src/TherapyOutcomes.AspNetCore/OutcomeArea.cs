namespace TherapyOutcomes.AspNetCore;

/// <summary>What a request does, for the question of who may do it. The host names a policy for each area (<see cref="OutcomeWebOptions.Require"/>).</summary>
public enum OutcomeArea
{
    /// <summary>Reading the worklist, evaluations, records, cards, letters to clients, and the report.</summary>
    Read = 0,

    /// <summary>Recording what happens in care: every command that is in no other area.</summary>
    Record = 1,

    /// <summary>Signing and amending notes.</summary>
    Sign = 2,

    /// <summary>Clearing a red flag, so that care may go on.</summary>
    Clear = 3,

    /// <summary>Giving information to others: disclosures, referrals and reports that are sent, and letters to professionals and guardians.</summary>
    Disclose = 4,

    /// <summary>Taking out all that is held: the copy of a client's records, and the feed of all events.</summary>
    Export = 5,

    /// <summary>Erasing a client, and holding or releasing an erasure.</summary>
    Erase = 6,

    /// <summary>Setting what applies to others, such as how much education a practitioner needs.</summary>
    Administer = 7,
}
