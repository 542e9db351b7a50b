namespace TherapyOutcomes;

/// <summary>Provides the stable ids of errors: TO1xxx for malformed commands, TO2xxx for configuration and TO3xxx for storage.</summary>
public static class ErrorCodes
{
    /// <summary>The line is not valid JSON.</summary>
    public const string NotJson = "TO1001";

    /// <summary>The line is not a single JSON object.</summary>
    public const string NotAnObject = "TO1002";

    /// <summary>There is no command of this type.</summary>
    public const string CommandUnknown = "TO1003";

    /// <summary>The command has no such field.</summary>
    public const string FieldUnknown = "TO1004";

    /// <summary>The field appears more than once.</summary>
    public const string FieldRepeated = "TO1005";

    /// <summary>The field is missing or null.</summary>
    public const string FieldMissing = "TO1006";

    /// <summary>The field has a value of the wrong kind.</summary>
    public const string ValueKindWrong = "TO1007";

    /// <summary>The id has a form that is not allowed.</summary>
    public const string IdInvalid = "TO1008";

    /// <summary>The number or date is out of range.</summary>
    public const string ValueOutOfRange = "TO1009";

    /// <summary>The value is not one of the allowed values.</summary>
    public const string ValueUnknown = "TO1010";

    /// <summary>The clinic has no such measure.</summary>
    public const string MeasureUnknown = "TO1011";

    /// <summary>There is no such record.</summary>
    public const string RecordMissing = "TO1012";

    /// <summary>The command is dated in the future.</summary>
    public const string TimeInFuture = "TO1013";

    /// <summary>The line or a text is longer than allowed.</summary>
    public const string TextTooLong = "TO1014";

    /// <summary>The items can't be scored.</summary>
    public const string ItemsInvalid = "TO1015";

    /// <summary>The command combines fields that exclude each other, or lacks a field that another one needs.</summary>
    public const string FieldsConflict = "TO1016";

    /// <summary>Other writers won every race. The same command can be sent again.</summary>
    public const string Busy = "TO1017";

    /// <summary>The client's texts were erased. Nothing more can be recorded about this client.</summary>
    public const string ClientErased = "TO1018";

    /// <summary>A measure that the clinic defined is not usable.</summary>
    public const string MeasureInvalid = "TO2001";

    /// <summary>The clinic's catalog lacks a measure that is in use.</summary>
    public const string MeasureMissing = "TO2002";

    /// <summary>There is no rule with this id.</summary>
    public const string RuleUnknown = "TO2003";

    /// <summary>The rule can't be switched off or lowered.</summary>
    public const string RuleLocked = "TO2004";

    /// <summary>The rule is not usable because of its id, its grade or its effects.</summary>
    public const string RuleInvalid = "TO2005";

    /// <summary>A number in the policy is out of range.</summary>
    public const string PolicyInvalid = "TO2006";

    /// <summary>No store is registered, or the store does not implement what a service needs.</summary>
    public const string StoreMissing = "TO2007";

    /// <summary>A setting of a clinic's policy is unknown, is given twice or has a value that is not allowed.</summary>
    public const string SettingInvalid = "TO2008";

    /// <summary>The clinic's own template of a text for clients is not usable.</summary>
    public const string TemplateInvalid = "TO2009";

    /// <summary>A rule threw an exception. The message names the rule, and the inner exception is what it threw. Nothing was written.</summary>
    public const string RuleFailed = "TO2010";

    /// <summary>
    /// The policy provider threw an exception or returned no policy. The message names the clinic, and the inner exception is what it threw.
    /// Nothing was written.
    /// </summary>
    public const string PolicyUnavailable = "TO2011";

    /// <summary>The clock threw an exception or shows a time that no record can hold. Nothing was written.</summary>
    public const string ClockUnusable = "TO2012";

    /// <summary>
    /// The message formatter threw an exception or returned nothing while an answer was written as JSON. The message names the message key,
    /// and the inner exception is what it threw. The command itself was already answered.
    /// </summary>
    public const string MessageFailed = "TO2013";

    /// <summary>A stored event can't be read.</summary>
    public const string EventUnreadable = "TO3001";

    /// <summary>A stored history is broken.</summary>
    public const string HistoryBroken = "TO3002";

    /// <summary>The key to a record's texts is missing or can't be unwrapped.</summary>
    public const string KeyUnreadable = "TO3003";

    /// <summary>The store or the vault returned something that it must never return, such as nothing at all.</summary>
    public const string StorageMisbehaves = "TO3004";
}
