namespace TherapyOutcomes;

/// <summary>The stable ids of errors: TO1xxx malformed commands, TO2xxx configuration, TO3xxx storage.</summary>
public static class ErrorCodes
{
    /// <summary>The line is not JSON.</summary>
    public const string NotJson = "TO1001";

    /// <summary>The line is not one JSON object.</summary>
    public const string NotAnObject = "TO1002";

    /// <summary>No command of that type.</summary>
    public const string UnknownType = "TO1003";

    /// <summary>The command has no such field.</summary>
    public const string UnknownField = "TO1004";

    /// <summary>The field is given twice.</summary>
    public const string DuplicateField = "TO1005";

    /// <summary>The field is missing or null.</summary>
    public const string MissingField = "TO1006";

    /// <summary>The field has another kind of value.</summary>
    public const string WrongKind = "TO1007";

    /// <summary>The id has a form that is not allowed.</summary>
    public const string BadId = "TO1008";

    /// <summary>The number or date is out of range.</summary>
    public const string OutOfRange = "TO1009";

    /// <summary>The value is none of those allowed.</summary>
    public const string UnknownValue = "TO1010";

    /// <summary>The clinic has no such measure.</summary>
    public const string UnknownMeasure = "TO1011";

    /// <summary>There is no such record.</summary>
    public const string NoSuchRecord = "TO1012";

    /// <summary>The command is dated in the future.</summary>
    public const string InTheFuture = "TO1013";

    /// <summary>The line is longer than allowed.</summary>
    public const string TooLong = "TO1014";

    /// <summary>The items can't be scored.</summary>
    public const string BadItems = "TO1015";

    /// <summary>Fields that exclude or need each other.</summary>
    public const string BadCombination = "TO1016";

    /// <summary>Other writers won every race; the same command may be given again.</summary>
    public const string Busy = "TO1017";

    /// <summary>The client's texts were erased; nothing more is recorded of them.</summary>
    public const string ClientErased = "TO1018";

    /// <summary>A measure that a clinic defined is not usable.</summary>
    public const string MeasureInvalid = "TO2001";

    /// <summary>The clinic's catalogue lacks a measure that is in use.</summary>
    public const string MeasureMissing = "TO2002";

    /// <summary>No rule of that id.</summary>
    public const string RuleUnknown = "TO2003";

    /// <summary>The rule can't be switched off or lowered.</summary>
    public const string RuleLocked = "TO2004";

    /// <summary>The rule is not usable: its id, its grade or its effects.</summary>
    public const string RuleInvalid = "TO2005";

    /// <summary>A number of the policy is out of range.</summary>
    public const string PolicyInvalid = "TO2006";

    /// <summary>No store is registered.</summary>
    public const string StoreMissing = "TO2007";

    /// <summary>The configured grades of rules can't be read.</summary>
    public const string GradesInvalid = "TO2008";

    /// <summary>A clinic's own template of a text for clients is not usable.</summary>
    public const string TemplateInvalid = "TO2009";

    /// <summary>A stored event can't be read.</summary>
    public const string EventUnreadable = "TO3001";

    /// <summary>A stored history is broken.</summary>
    public const string HistoryBroken = "TO3002";

    /// <summary>The key of a record's texts is missing or can't be unwrapped.</summary>
    public const string KeyUnreadable = "TO3003";
}
